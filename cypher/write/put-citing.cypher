// Notes on each source what starts and what stops citing it.
// @param rows maps id of each source, and ids of the relations and entities that start or stop citing it
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
SET
  s.relations =
    [id IN coalesce(s.relations, []) WHERE NOT id IN row.gone.relations] +
    row.come.relations,
  s.entities =
    [id IN coalesce(s.entities, []) WHERE NOT id IN row.gone.entities] +
    row.come.entities
