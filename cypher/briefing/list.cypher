// The briefings as lists show them, in order of id.
// @row id title slides tag
MATCH (b:Briefing)
RETURN b.id AS id, b.title AS title, b.slides AS slides, b.tag AS tag
ORDER BY id
