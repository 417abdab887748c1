package page

// CardFile is the picture of a page for previews of a link to it, a file beside
// the page.
const CardFile = "card.png"
