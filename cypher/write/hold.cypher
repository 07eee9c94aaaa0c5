// Holds the one lock of the store until the transaction ends, so that writers come one after the other.
// @param layout integer the layout of what this server writes
// @row layout
MERGE (p:Pincite {id: 'pincite'})
SET p.layout = $layout
RETURN p.layout AS layout
