// Whether this database is ours, how far it has been set up, and whether it holds anything else.
// @row layout steps seeded occupied
OPTIONAL MATCH (p:Pincite {id: 'pincite'})
RETURN
  p.layout AS layout,
  coalesce(p.steps, 5) AS steps,
  coalesce(p.seeded, false) AS seeded,
  EXISTS {
    MATCH (n)
    WHERE NOT n:Pincite
  } AS occupied
