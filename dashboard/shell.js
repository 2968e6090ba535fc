// Before Streamlit's own scripts. A map that is taken down leaves its listener for another pixel density behind (deck.gl 9.4, visgl/deck.gl issue
// 10355), which keeps the whole page that the map stood on: a quarter of a megabyte each time the reader turns to another page. Held weakly, it
// goes with its map.
{
  const listen = MediaQueryList.prototype.addEventListener
  MediaQueryList.prototype.addEventListener = function (type, listener, options) {
    if (typeof listener !== "function" || !this.media.includes("resolution")) return listen.call(this, type, listener, options)
    const held = new WeakRef(listener)
    return listen.call(this, type, (event) => held.deref()?.call(this, event), options)
  }
}
