/** Tells the editor that the reader comes back from presenting: the keyboard returns to where it was. */
export const PRESENTED = 'presented'
