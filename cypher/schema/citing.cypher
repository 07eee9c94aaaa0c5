// Notes on each source what cites it, unless that has been done.
MATCH (s:Source)
WHERE s.relations IS NULL
WITH collect(s.id) AS bare
WHERE size(bare) > 0
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  UNWIND r.sources AS source
  RETURN source, r.id AS relation, null AS entity
    UNION ALL
  MATCH (e:Entity)
  UNWIND e.cites AS source
  RETURN source, null AS relation, e.id AS entity
}
WITH source, collect(relation) AS relations, collect(entity) AS entities
MATCH (s:Source {id: source})
SET s.relations = relations, s.entities = entities
