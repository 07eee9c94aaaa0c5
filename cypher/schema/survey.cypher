// Whether this database is ours, and whether it holds anything else.
// @row layout seeded occupied
OPTIONAL MATCH (p:Pincite {id: 'pincite'})
RETURN
  p.layout AS layout,
  coalesce(p.seeded, false) AS seeded,
  EXISTS {
    MATCH (n)
    WHERE NOT n:Pincite
  } AS occupied
