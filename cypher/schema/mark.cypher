// Marks the database as ours, and how far it has been made and begun.
// @param layout integer the layout of what this server writes
// @param steps integer how many steps of the schema have been made
// @param seeded boolean whether the seed has been loaded
MERGE (p:Pincite {id: 'pincite'})
SET p.layout = $layout, p.steps = $steps, p.seeded = $seeded
