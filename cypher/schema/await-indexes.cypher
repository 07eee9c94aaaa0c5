// Waits until every index is online.
// @param seconds integer wait at most this long
CALL db.awaitIndexes($seconds)
