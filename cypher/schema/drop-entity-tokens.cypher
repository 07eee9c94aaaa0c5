// Drops the index of words that earlier versions of Pincite searched.
DROP INDEX entity_tokens IF EXISTS
