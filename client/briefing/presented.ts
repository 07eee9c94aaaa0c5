/** How the editor is told that a reader comes back from presenting: the keyboard goes where it was. */
export const PRESENTED = 'presented'
