/** Commands that one batch may hold; the server refuses the rest (`ERROR_BATCH_LENGTH_EXCEEDED`). */
export const BATCH_SIZE = 50
