"""Invented lines in languages of several scripts, word by word in place of the English ones."""

import re
from itertools import count

from msgspec import Struct

from ownpace.exchange.placeholders import change_words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SPACE = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")


class Speech(Struct, frozen=True):
    """What a language sounds like, and what its readers may type."""

    words: str
    """Words that texts are made of."""

    title: str
    """What the page about sleep is called."""

    typed: tuple[str, ...]
    """Spellings that must find that page."""

    leading: tuple[float, float]
    """The least height of a line in texts, and in headings and buttons."""

    font: str = ""
    """The font that must be used where it is installed."""

    def speak(self, text: str) -> str:
        """Return a text with words of this language in place of its own."""
        if text == "Sleep":
            return self.title
        words, numbers = self.words.split(), count(len(text))

        def said(_: re.Match[str]) -> str:
            return words[next(numbers) % len(words)]

        return _SPACE.sub("", change_words(text, lambda part: _WORD.sub(said, part)))


SPEECHES = {
    "ur": Speech(
        "کمر کا درد ہلکی چہل قدمی آہستہ سانس لیں آرام کریں ہر روز بڑھائیں  ڈاکٹر گھٹنا",
        "اچھی نیند اور ہڈیاں",
        ("نیند", "هڈياں", "اچھی نيند"),
        (2.1, 1.95),
        "Noto Nastaliq Urdu",
    ),
    "vi": Speech(
        "Đau lưng dưới tập nhẹ nhàng mỗi ngày nghỉ ngơi hít thở Ẩn Ổn ngủ đủ giấc chuyển động ữ ặ",
        "Giấc ngủ và đau lưng",
        ("giac ngu", "đau lưng", "dau"),
        (1.5, 1.3),
    ),
    "zh-Hans": Speech(
        "慢性 腰痛 每天 慢慢 走路 休息 呼吸 练习 医生 睡眠 坚持 一点 增加 身体",
        "睡眠与慢性腰痛",
        ("睡眠", "腰痛", "慢", "痛"),
        (1.55, 1.4),
        "Noto Sans CJK SC",
    ),
    "pl": Speech(
        "ból pleców łagodny ruch każdego dnia źródło ćwiczenie ŚWIATŁO powoli wdech i wydech",
        "Sen i łagodny ból",
        ("lagodny", "bol", "łagodny"),
        (1.4, 1.15),
    ),
    "so": Speech(
        "dhabar xanuun socod tartiib ah maalin kasta neefso nasasho jimicsi yar dhakhtarka weydii",
        "Hurdada iyo dhabar xanuunka",
        ("hurdada", "dhabar"),
        (1.4, 1.15),
    ),
}
