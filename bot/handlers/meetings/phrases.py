"""How people say what they do about meetings."""

from functools import partial

from bot.ear.glances import glanced
from bot.ear.phrases import heard

_NOTED = "{n:meeting?} {note?}"
_ABOUT = "meeting next surely yes ok pour"
_ORDERS = "remind message"
_ASKING = f"ask question if except doubt dont_know vote webinar point done working_group {_ORDERS}"
_COMES = f"excused not will doubt dont_know if except ask question vote online working_group {_ORDERS}"
_replies = partial(heard, about="reply")
_replies("come", "come", _NOTED, may=f"{_ABOUT} be_there", asks="doubt if except", also="{own?}", bars=_COMES)
_replies("come", "yes", _NOTED, may=_ABOUT, asks="if except doubt", reasoned=True)
_replies("come", "surely", _NOTED, may=_ABOUT, asks="if except doubt", unsure=True)
_replies("come", "represents", "{n:meeting?}", may=_ABOUT, also="{organisation}", unsure=True)
_replies("come", "stands_for meeting", "{n:meeting?}", may=_ABOUT, also="{organisation}", unsure=True)
_replies("come", "not away", _NOTED, may=f"{_ABOUT} come", ordered=True)
_replies("come", "yes|come late", "{n:meeting?} {late}", may=f"{_ABOUT} but")
_replies("come", "late", "{n:meeting?} {late}", may=f"{_ABOUT} but", unsure=True)
_replies("come", "not online travel|come", _NOTED, may=_ABOUT, unsure=True, ordered=True)
_replies(
    "join_online",
    "online",
    _NOTED,
    may=f"{_ABOUT} come be_there travel mission instead no",
    asks="doubt if except wish",
    bars=f"{_ASKING} excused away no",
)
_replies("join_online", "come but online", _NOTED, may=_ABOUT, ordered=True)
_replies("join_online", "not travel online", _NOTED, may=f"{_ABOUT} come but", ordered=True)
_replies("join_online", "online not travel", _NOTED, may=f"{_ABOUT} come but", ordered=True)
_replies("join_online", "online not_on_site", _NOTED, may=f"{_ABOUT} come be_there but", ordered=True)
_replies("stay_away", "come not", _NOTED, may=f"{_ABOUT} no travel be_there", bars=_ASKING)
_replies("stay_away", "away not come", _NOTED, may=f"{_ABOUT} no", bars=_ASKING, ordered=True)
_replies("stay_away", "travel not", _NOTED, may=f"{_ABOUT} no come", bars=_ASKING)
_replies("come", "come|yes count|everything meeting", "{all:meeting}", may="surely yes ok", each=True)
_replies("come", "wish", "{n:meeting?}", may=_ABOUT, unsure=True)
_replies("stay_away", "cannot", _NOTED, may=f"{_ABOUT} no come", bars=_ASKING, unsure=True, reasoned=True)
_replies("come", "come everything", "{all:meeting}", may="surely yes ok", each=True, unsure=True)
_replies("come", "ok meeting", "{n:meeting?}", may="pour next")
_replies("be_excused", "represented", "remplacé par {person}", line_en="replaced by {person}",
         may=f"{_ABOUT} who comes other colleague", unsure=True)  # fmt: skip
_replies("stay_away", "no can not", may="cancel cancel_q", ordered=True)
_replies("stay_away", "can not", may="no cancel cancel_q meeting next pour", unsure=True)
_replies("stay_away", "away", _NOTED, may=f"{_ABOUT} no come past", bars=_ASKING)
_replies("stay_away", "wish but", _NOTED, may="meeting next", bars=f"{_ASKING} online come not late", ordered=True,
         unsure=True)  # fmt: skip
_replies("stay_away", "mission", "{whole}", may="away", bars=_ASKING, unsure=True)
_replies("stay_away", "no", _NOTED, may="meeting next surely pour come", bars=_ASKING, reasoned=True)
_replies("stay_away", "nobody come", _NOTED, may=_ABOUT, also="{own?}", unsure=True)
_replies("stay_away", "not", "{n:meeting}", may="but meeting", elliptic=True)
_replies("be_excused", "excused", _NOTED, may=f"{_ABOUT} away no come", bars=_ASKING)
_replies("be_excused", "represented", "remplacé par {newcomer}", line_en="replaced by {newcomer}",
         may=f"{_ABOUT} other colleague", unsure=True)  # fmt: skip
_replies("be_excused", "represented", "{n:meeting?} remplacé par {text}", line_en="{n:meeting?} replaced by {text}",
      may=_ABOUT, unsure=True)  # fmt: skip
heard(
    "next_meeting",
    "meeting when|where|link|ask|what|next",
    may="when where link ask what next show comes come cancel move move_is place_is answers",
)
heard("next_meeting", "link|when", also="{when?}", may="meeting next show ask what where")
heard(
    "next_meeting", "meeting when|where", may="when where ask comes come place_is move_is new_meeting", also="{when?}"
)
heard("next_meeting", "next", may="show")
heard("next_meeting", "ask|what answers", may="meeting show next pour ask what")
heard("next_meeting", "ask online|travel", may="meeting next online travel")
heard("show_meeting", "meeting when|where|link", "{n:meeting}", may="what ask next place_is move_is")
heard("all_meetings", "meeting everything", may="show what next when")
heard("all_meetings", "schedule meeting", may="show what next everything")
heard("next_meeting", "rsvp", may="meeting")
heard("agenda", "agenda", "{n:meeting?}", may="what show ask meeting next")
heard("who_comes", "comes ask", also="{somebody}", may="meeting next other they come")
heard("calendar", "my_calendar", "{n:meeting?}", may="show meeting next agenda ask")
heard("who_comes", "who|how_many comes", "{n:meeting?}", may="ask meeting next people who how_many come")
heard("who_comes", "who be_there|come meeting", "{n:meeting?}", may="ask next people")
heard("who_comes", "any_answer", "{n:meeting?}", may="ask meeting next")
heard("who_comes", "who comes not", "{n:meeting?}", may="meeting next ask pour")
heard("who_comes", "participants", "{n:meeting?}", may="show who meeting ask")
heard("show_minutes", "minutes", "{n:meeting?}", may="show what ask meeting last past where day")
heard("show_minutes", "decided", may="what ask meeting last past show point day")
heard("propose", "to_agenda", "{text}", may="next meeting")
heard("propose", "to_agenda", "{text:colon}", also="{when?}", may="next meeting")
heard("propose", "talk_about", "{text}", unsure=True)
heard("propose", "put_on", "{text:agenda}", unsure=True)
heard("show_meeting", "change meeting", "{n:meeting}")
_coordinates = partial(heard, asks="request")
_coordinates("cancel_meeting", "cancelled_is", "{n:meeting}", may="meeting", unsure=True)
_coordinates("cancel_meeting", "cancel meeting", "{n:meeting}", may="next")
_coordinates("move_meeting", "move|postpone|shift meeting", "{n:meeting} {moved}", may="next pour change when")
_coordinates("move_meeting", "meeting instead", "{n:meeting} {moved}", may="choose show next when", unsure=True)
_coordinates("move_meeting", "shift", "{n:meeting} {moved}", unsure=True)
_coordinates("move_meeting", "move_is meeting", "{n:meeting} {moved}", may="next", unsure=True)
_coordinates("move_meeting", "meeting", "{n:meeting} {moved}", may="next", unsure=True)
_coordinates("move_meeting", "put_on meeting", "{n:meeting} {moved}", may="next pour when", unsure=True)
_coordinates("replace_place", "place meeting|draft", "{n:draft} {text:place}", may="change pour meeting draft next")
_coordinates("replace_place", "place_is meeting|draft", "{n:draft} {text:place}", may="meeting draft next", unsure=True)
_coordinates("replace_place", "is_online meeting|draft", "{n:draft} en ligne", line_en="{n:draft} online",
             may="meeting draft next", unsure=True)  # fmt: skip
_coordinates("rewrite_agenda", "agenda meeting|draft", "{n:draft} {text:colon}", may="change pour meeting draft next")
_coordinates("retitle", "title meeting|draft", "{n:draft} {text}", may="change pour meeting draft")
_coordinates("rapporteur", "write_minutes other", unsure=True)
heard("rapporteur", "write_minutes", "{n:meeting} moi", line_en="{n:meeting} me",
      may="meeting minutes pour will me come", unsure=True)  # fmt: skip
heard("show_meeting", "who write_minutes", "{n:meeting}", may="meeting minutes must ask what pour")
_coordinates("rapporteur", "write_minutes", "{n:meeting} {person}", may="meeting minutes pour appoint come")
_coordinates(
    "replace_link", "link meeting|draft", "{n:draft} {text:colon}", may="change pour meeting draft next", unsure=True
)
_coordinates("name_delegates", "delegates", "{n:meeting} {text:colon}", may="event meeting pour")
heard("report_back", "report_back", "{n:meeting} {text:colon}", may="event meeting pour")
heard("show_reports", "report_back event|meeting|show|ask|what|who", "{n:meeting}", may="pour")
heard("list_events", "event", may="show what ask everything next who delegates", unsure=True)
_coordinates("accept_proposals", "accept_proposal", "{n:proposal}", may="pour agenda yes ok and")
_coordinates("decline_proposals", "decline_proposal", "{n:proposal} {note?}", may="pour agenda and")
heard("list_drafts", "draft", may="show what")
heard("who_answered", "not_answered", "{n:meeting?}", may="who ask people meeting show pour")
heard("remind_meeting", "remind meeting", "{n:meeting}", may="pour people not_answered everybody")
heard("remind_meeting", "remind not_answered", "{n:meeting?}", may="pour people meeting everybody")
_coordinates("publish", "publish meeting|draft", "{n:draft}", may="meeting draft")
_coordinates("delete_draft", "cancel|cancel_q|erase draft", "{n:draft?}", may="meeting")
_coordinates("announce", "new_meeting meeting", "{text:when}")
_coordinates("announce", "new_meeting meeting", "{text:asked}", unsure=True)
_coordinates("announce", "new_meeting meeting", "{text:title}", unsure=True)
_coordinates("announce", "meet", "{text:when}", unsure=True, opens=True)
_coordinates(
    "announce",
    "workshop",
    "atelier {text:when}",
    line_en="workshop {text:when}",
    may="new_meeting",
    unsure=True,
    opens=True,
)
_coordinates("announce", "event", "evenement {text:when}", line_en="event {text:when}", may="new_meeting", unsure=True,
             opens=True)  # fmt: skip
_coordinates("announce", "meeting", "{text:when}", unsure=True, opens=True)
_coordinates("recurrence", "meeting|meet every", "{text:pattern}", may="new_meeting", unsure=True)
for _said in ("meeting", "when", "where", "link", "online", "meet", "place", "workshop"):
    glanced("next_meeting", _said)
glanced("agenda", "agenda")
glanced("agenda", "talk_about")
glanced("who_comes", "comes who")
glanced("show_minutes", "minutes")
glanced("show_minutes", "decided")
glanced("show_minutes", "meeting past")
glanced("show_meeting", "meeting", numbered=True)
