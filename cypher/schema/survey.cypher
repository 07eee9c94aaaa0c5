// Whether this database is ours, how many steps of its setting up it has had, and whether it holds anything else.
// The first version did not note its steps: it had 5.
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
