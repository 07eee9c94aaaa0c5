// Waits until every index answers.
// @param seconds integer how long at most
CALL db.awaitIndexes($seconds)
