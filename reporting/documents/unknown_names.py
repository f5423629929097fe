"""`unknown`: the message on a token whose name nobody published, with what was probably meant."""

from reporting.core.nearest import clearly_nearest
from reporting.documents.former_names import successor, written
from reporting.documents.messages import say
from reporting.documents.tokens import CONDITIONS, DOT, Token
from reporting.published.slots import Published


def unknown(published: Published, token: Token, name: str, locale: str) -> str:
    """The message on a name that the token asks for: it is of another kind, or nearly that of something."""
    is_condition = token.kind in CONDITIONS
    namesakes = () if is_condition else published.find_all(name)
    if namesakes:
        kind = namesakes[0].kind
        nearest = written(token, kind, name)
        return say("other_kind", locale, token=token.raw, name=name, kind=say(kind, locale), nearest=nearest)
    head, dot, column = DOT.sub(".", name).partition(".") if is_condition else (name, "", "")
    kind = "table" if dot else token.kind
    slots = published.slots.values() if kind in CONDITIONS else published.of_kind(kind)
    nearest = clearly_nearest(head, [known for slot in slots for known in slot.names])
    nearest = nearest and written(token, token.kind, nearest + dot + column)
    hint = moved(published, token, name, locale) or (say("did_you_mean", locale, nearest=nearest) if nearest else "")
    return say("unknown_name", locale, token=token.raw, hint=hint)


def moved(published: Published, token: Token, name: str, locale: str) -> str:
    """What tells today what had this name in an earlier edition; empty if nothing had it."""
    new = successor(published, token, name)
    return say("moved", locale, nearest=new) if new else ""
