"""How people say what they want Tama to do for themselves."""

from functools import partial

from bot.ear.glances import glanced
from bot.ear.phrases import heard

heard("show_help", "help", may="how ask what show me")
heard("show_help", "how", may="help ask what")
heard("about", "who_is_tama|who_sees|is_it_free", may="ask who what everybody")
heard("show_me", "me", may="who ask show what change")
heard("show_me", "stands_for", also="{organisation}")
heard("choose_group", "my_group", may="ask show what")
heard("choose_language", "language", may="how change ask choose show")
heard("speak_french", "french", may="message wish language speak choose yes instead english not change show")
heard("speak_english", "english", may="message wish language speak choose yes change instead not show")
heard("stop", "stop", may="message everything", firm=True)
heard("stop", "stop_maybe", may="message stop not", unsure=True)
heard("resume", "resume", may="message show ok yes", asks="ask request")
heard("resume", "resume not stop", may="message")
heard("my_data", "my_data", may="ask what show")
heard("forget_me", "erase_me", unsure=True)
heard("forget_me", "erase my_data", may="everything me what")
heard("digest", "digest", may="show what ask")
heard("digest", "digest", "hebdo {weekday}", line_en="weekly {weekday}", may="show choose", unsure=True)
heard("rename", "name", "{text:title}")
heard("quiet_hours", "quiet", "{hours}", unsure=True)
heard("add_members", "adding members_role", "{newcomer}, {organisation}, membre",
      line_en="{newcomer}, {organisation}, member", may="appoint", asks="request", unsure=True)  # fmt: skip
heard("add_members", "adding focal", "{newcomer}, {organisation}, point focal",
      line_en="{newcomer}, {organisation}, focal point", may="appoint", asks="request", unsure=True)  # fmt: skip
_adds = partial(heard, "add_members", unsure=True, may="colleague one", asks="request")
_adds("adding|invite into_group", "{newcomer}")
_adds("adding|invite into_group", "{newcomer}, {organisation}")
_adds("invite", "{newcomer}, {organisation}")
heard("time_zone", "time_zone", "{city}", may="change choose yes", asks="ask request")
heard("time_zone", "i_am_in", "{city}", unsure=True, alone=True)
heard("time_zone", "time_zone", may="change choose show ask what")
heard("list_members", "members", may="show who ask")
heard("list_members", "how_many members_role", may="ask show everybody")
heard("list_coordinators", "who_coordinates", may="ask show")
heard("list_coordinators", "who coordinators", may="ask show people")
heard("list_coordinators", "show|what coordinators", may="ask name people")
heard("list_organisations", "organisations", may="show what ask")
heard("list_organisations", "who focal", also="{organisation?}", may="show what ask pour")
heard("list_organisations", "focal ask", also="{organisation?}", may="show what pour")
heard("change_role", "appoint coordinators", "{person}, coordination", line_en="{person}, coordinator", may="one pour",
      asks="request", unsure=True)  # fmt: skip
heard("change_role", "appoint focal", "{person}, point focal", line_en="{person}, focal point", may="one pour",
      asks="request", unsure=True)  # fmt: skip
heard("remove_member", "take_off|erase|cancel from_group", "{person}", asks="request", unsure=True)
heard("remove_member", "take_out", "{person}", asks="request", unsure=True)
heard("leave", "leave_group", may="request wish", unsure=True)
heard("choose_group", "switch_to", "{text}", unsure=True)
heard("show_help", "how|help my_idea|idea", "idee", line_en="idea", may="ask show suggest")
heard("show_help", "how|help invite|adding", "inviter", line_en="invite",
      may="people colleague members_role into_group one ask")  # fmt: skip
heard("show_help", "how|help vote", "vote", may="ask idea show choose")
heard("show_help", "how|help meeting|come|away|online|excused", "reunions", line_en="meetings", may="ask show")
heard("show_help", "how|help point|done", "points", may="ask show")
heard("show_help", "how|help webinar", "webinaires", line_en="webinars", may="ask show be_there")
heard("show_help", "how|help minutes", "minutes", may="ask show")
heard("show_help", "how|help language", "langue", line_en="language", may="change ask choose")
heard("pause", "stop|pause", "{when}", may="message pour mission")
heard("pause", "stop|pause", "{length}", may="message pour", unsure=True)
_invites = partial(heard, "invite", unsure=True, may="invite people show pour one", asks="request")
_invites("invite members_role", "membre {n:people?}", line_en="member {n:people?}")
_invites("invite focal", "point focal {n:people?}", line_en="focal point {n:people?}")
_invites("invite observers", "observateur {n:people?}", line_en="observer {n:people?}")
_invites("invite coordinators", "coordination {n:people?}", line_en="coordinator {n:people?}")
heard("invite", "invite", may="colleague people show one", asks="request", unsure=True)
heard("list_invitations", "invitations", may="show ask pour what", asks="request")
heard("quiet_hours", "quiet", may="stop message not")
glanced("show_help", "how", told=True)
glanced("list_members", "members")
glanced("list_coordinators", "coordinators")
glanced("list_organisations", "organisations")
