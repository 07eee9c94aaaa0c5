// The briefings, each in a line, in the order of their ids.
// @row id title slides tag
MATCH (b:Briefing)
RETURN b.id AS id, b.title AS title, b.slides AS slides, b.tag AS tag
ORDER BY id
