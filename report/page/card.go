package page

// CardFile is the picture of a page for previews of a link to it, a file beside
// the page. The page names it by this name alone: it cannot know the address under
// which it will be published, and the programs that make previews fetch a picture
// by its address and take none that stands in the page. Who publishes the page puts
// the address before the name where a preview wants it whole.
const CardFile = "card.png"
