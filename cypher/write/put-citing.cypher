// Notes with each source what begins and what ceases to cite it.
// @param rows maps id of each source, and ids of the relations and entities that come and go
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
SET
  s.relations =
    [id IN coalesce(s.relations, []) WHERE NOT id IN row.gone.relations] +
    row.come.relations,
  s.entities =
    [id IN coalesce(s.entities, []) WHERE NOT id IN row.gone.entities] +
    row.come.entities
