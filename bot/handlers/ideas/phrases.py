"""How people say what they do about ideas and votes."""

from bot.ear.glances import glanced
from bot.ear.phrases import heard

_WORDS = "vote choose pour idea ok and plus"
heard("my_votes", "my_votes", may="show what ask idea pour vote")
heard("vote", "vote", "{n:idea}", may=_WORDS)
heard("vote", "vote", may="pour idea")
heard("vote", "choose", "{n:idea}", may="choose pour idea ok vote")
heard("vote", "idea colon", "{n:idea}", may="and", ballot="votes", ordered=True, unsure=True)
heard("vote", "like idea", "{n:idea}", may="vote pour choose", unsure=True)
heard("vote", "for_me|only_that", "{n:idea}", may="idea and", unsure=True)
heard("vote", "endorse", "{n:idea}", may="idea vote pour", unsure=True)
heard("vote", "put_down idea", "{n:idea}", unsure=True)
heard("vote", "vote everything|first_two|first_three", "{all:idea}", may="pour idea choose", unsure=True)
heard("vote", "vote everything except", "{all:idea}", may="pour idea choose not", unsure=True)
heard("vote", "vote last_one", "{n:idea?} {last:idea}", may="pour idea choose and", unsure=True)
heard(
    "vote", "score|choose|vote|equals|colon|out_of", "{scores}", may="idea pour vote choose slash and", ballot="score"
)
heard("vote", "idea colon|equals", "{scores}", may="pour vote choose slash and", ballot="score")
heard(
    "vote",
    "rank|greater|score|vote",
    "{n:idea}",
    may="idea pour vote choose score rank greater colon and",
    ballot="ranked",
)
heard("unvote", "unvote", "{n:idea}", may="pour idea not")
heard("unvote", "unvote vote", "{n:idea}", may="pour idea not", ordered=True)
heard("unvote", "unvote everything", "{all:voted}", may="vote pour idea", unsure=True)
heard("unvote", "unvote_all", "{all:voted}", may="idea", unsure=True)
heard("unvote", "take_off", "{n:voted}", may="pour idea", unsure=True)
heard("unvote", "take_off vote", "{n:voted}", may="pour idea", ordered=True, unsure=True)
heard("unvote", "vote not past", "{n:idea}", may="pour idea")
heard("list_ideas", "idea", may="show what ask proposed everything who")
heard("list_ideas", "sondage", may="show what ask vote where")
heard("list_ideas", "when close", may="ask vote what everybody")
heard("list_ideas", "when vote", may="ask close what everybody")
heard("list_ideas", "ask vote open|close", may="when almost idea")
heard("list_ideas", "vote remaining", may="ask what when")
heard("idea", "idea what|who|how_many|proposed", "{n:idea}", may="ask vote comment show pour")
heard("idea", "vote|voted|comment|proposed how_many|who", "{n:idea}", may="ask pour voted comment idea proposed")
heard("results", "result", may="show what ask who vote sondage when idea voted how_many")
heard("results", "how_many voted", may="people vote ask everybody")
heard("idea", "my_idea", "{text}", may="surely suggest")
heard("idea", "have_idea", may="request me can")
heard("idea", "suggest", "{text}", unsure=True)
heard("idea", "suggestion", "{text:colon}", may="pour next", unsure=True)
heard("comment", "comment", "{n:idea} {text}", may="idea pour vote")
heard("comment", "concerning idea", "{n:idea} {text:aside}", opens=True, unsure=True)
heard("remind", "remind not_voted", may="vote people everybody announce who", asks="request")
heard("remind", "remind vote", may="people everybody announce pour", asks="request", unsure=True)
heard("remind", "remind", may="it people everybody they", unsure=True)
heard("close", "close", may="vote sondage", asks="request")
heard("chart", "graph", may="show what ask vote result idea sondage")
heard("abstain", "abstain", may="vote surely pour")
heard("abstain", "vote not", may="pour choose", unsure=True)
heard("who_voted", "who not_voted|voted", may="ask people vote")
heard("extend_space", "keep_open", "{when}", may="pour people")
heard("extend_space", "close_later vote", "{when}", may="pour people")
heard("reopen_space", "undone vote", "{when}")
heard("space", "new_vote", may="open one", asks="request ask")
heard("space", "new_vote", "{text:parts}", may="open one", asks="request", unsure=True)
glanced("list_ideas", "vote")
glanced("list_ideas", "idea")
glanced("idea", "idea", numbered=True)
glanced("results", "result")
glanced("my_votes", "my_votes")
glanced("list_ideas", "vote close")
