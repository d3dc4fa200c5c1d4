"""Words for passphrases: from an installed package, and for Arabic made from roots and patterns."""

import math
from functools import cache
from importlib.resources import files

WORDS = 6
"""Words of a passphrase."""

LEAST_BITS = 77
"""What six words of a list of 7,776 are worth."""

SHORTEST, LONGEST = 3, 9
"""Letters of a word."""

LISTS = {"en": "eff-long", "es": "spa-mich"}
"""Word lists of the package `xkcdpass`; languages without one get English words."""

ROOTS = """
كتب درس علم فهم عمل سكن شرب طبخ زرع حصد جمع قسم حسب رسم نقش حفر بحر سبح صعد نزل دخل خرج
فتح غلق ركب سفر رحل حمل نقل رفع خفض دفع سحب جذب لمس مسك ترك بعد قرب طلب عرض قبل شكر حمد
مدح سمع نظر بصر شهد لحظ رقب حرس حفظ ذكر نسخ طبع نشر قرض صرف كسب ربح خزن فرش غسل نظف كنس
رتب نظم صنع نسج غزل لبس خلع سهل كبر صغر طعم سخن برد ثلج مطر رعد برق شمس قمر نجم فلك زهر
ثمر شجر غصن جذر عشب خضر حمر صفر زرق سمك خبز عجن فرن ملح سكر عسل لبن بصل عدس تمر نخل جمل
فرس غنم بقر طرق جسر نهر بحث كشف خبر حدث سرد نطق لفظ صمت ضحك بسم فرح لعب رقص نشد عزف طرب
لحن قفز ركض سرع سكت نعس رقد حلم صبح ظهر عصر غرب شرق شمل جنب عمق سطح طرف ركن حجر خشب ذهب
رمل طحن بذر سقف عمد جدر بلط دهن صبغ فخر عظم حسن لطف ظرف كرم بذل منح هدف قصد عزم حزم شجع
صبر ثبت رسخ لمع برز سطع شعل نفخ نفس عطر طهر فرز فصل ربط عقد حلق شبك لصق قطع قطف فرك حلب
كفل خدم نفع نصح رشد سعد بهج عرف بلغ حضر بدل ملك نجح سلم صلح صدق عدل رحم غفر نصر فضل شرح
ضبط عدد حقل سهر سمر سند بسط رصف رصد رفق سبق لحق تبع بدع خلق نحت نقد نثر شعر خطب خطط حصن
قلم كرس عنب تفح رمن خلط مزج ذبل نضج قشر سلق بلد مدن حرث غرس حدق نبت فرع ظلل رطب جفف نسم
عصف هبط نبع غدر خلج رسل بعث فحص كتم همس نغم جرس طبل قرع رقم عشر خمس سبع تسع ثلث ربع نصف
كمل تمم ختم شرع سعف نقذ ضمن كتل حكم سبك صقل لحم فرد جمد سجل كنز فكر عقل حدس شكل بشر سرج
لجم صهل هدل غرد فرخ عشش صدف مرج زبد قطن حرر نعم خشن ملس قدم ذرع حضن عنق
"""
"""Arabic roots of plain meaning, without weak letters and hamza: those change in other forms."""

PATTERNS = (
    *("0ا12", "01ا2", "01ي2", "01و2", "م01و2", "م012", "م01ا2", "م0ا12", "م0ا1ي2", "ت01ي2"),
    *("ت0ا12", "ت012", "مت012", "مت0ا12", "من012", "مست012", "012ان", "0وا12", "0وا1ي2"),
    *("ي012", "ن012", "012نا", "ي012ون", "م012ون", "0ا12ون", "ت012ين", "012تم", "0ا12نا"),
)
"""Forms of Arabic words; the numbers stand for the three letters of a root."""


@cache
def word_list(language: str) -> tuple[str, ...]:
    """Return the words of a language that are easy to type, or English ones: each once, sorted."""
    spoken = language.partition("-")[0]
    found = _arabic() if spoken == "ar" else _packaged(LISTS.get(spoken, LISTS["en"]))
    words = tuple(sorted(word for word in found if SHORTEST <= len(word) <= LONGEST))
    assert WORDS * math.log2(len(words)) >= LEAST_BITS
    return words


def _packaged(name: str) -> set[str]:
    text = (files("xkcdpass") / "static" / name).read_text(encoding="utf-8")
    words = {word.strip().lower() for word in text.splitlines()}
    return {word for word in words if word.isascii() and word.isalpha()}


def _arabic() -> set[str]:
    return {_form(root, pattern) for root in ROOTS.split() for pattern in PATTERNS}


def _form(root: str, pattern: str) -> str:
    return "".join(root[int(sign)] if sign.isdigit() else sign for sign in pattern)
