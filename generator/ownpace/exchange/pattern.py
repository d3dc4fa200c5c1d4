"""How the constructs of Markdown that have words look on their first line."""

import re

HEADING = re.compile(
    r"\s*#{1,6}(?P<text>(?:\\.|[^\\]|\\\Z)*?)"
    r"(?P<end>\s*#*(?:\s+\{:?[ ]*[^{}\s][^{}]*\})?\s*)\Z"
)
ID = re.compile(r"\{:?[^{}]*?#([\w:.-]+)[^{}]*\}\s*\Z")
BOX = re.compile(
    r"\s*(?:!!!|\?\?\?\+?)[ \t]*(?P<type>[\w-]*)[\w \t-]*?(?:[ \t]*\"(?P<title>.*)\")?\s*\Z"
)
TAB = re.compile(r"\s*===[!+]{0,2}[ \t]+\"(?P<title>.*)\"\s*\Z")
IMAGE = re.compile(
    r"\s*!\[(?P<alt>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
    r"(?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])(?:\{[^{}]*\})?\s*\Z"
)
CAPTION = re.compile(r"\s*<(?P<name>figcaption|summary)\b[^<>]*>(?P<text>[^<>]*)</(?P=name)>\s*\Z")
ABBREVIATION = re.compile(r"\s*\*\[[^\]]+\]:[ \t]*(?P<text>\S.*)\Z")
FOOTNOTE = re.compile(r"\s*\[(\^[^\]\s]+)\]:\s*")
DEFINITION = re.compile(r"\s*:[ \t]+(?=\S)")
ITEM = re.compile(r"\s*(?P<mark>[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
UNDERLINE = re.compile(r"\s*(?:=+|-+)\s*\Z")
