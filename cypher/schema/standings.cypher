// The next entities in order of id, with those of their outgoing relations whose standing an earlier version of Pincite may have worked out otherwise: found or admitted before more was said, or dated by a season.
// @param after text the entity before them
// @param limit integer how many entities
// @row from relations
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $limit
RETURN
  e.id AS from,
  [
    (e)-[r]->(other:Entity)
    WHERE
      (size(r.statuses) > 1 AND
        any(status IN r.statuses WHERE status IN ['found', 'admitted'])) OR
      any(
        said IN r.assertions
        WHERE said =~ '.*"date":"[^"]*[0-9X]{4}-(2[1-9]|3[0-9]|4[01]).*'
      )
    | {
      id: r.id,
      to: other.id,
      days: r.days,
      marks: r.marks,
      statuses: r.statuses,
      assertions: r.assertions
    }
  ] AS relations
