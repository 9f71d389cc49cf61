/** A box that scrolls and holds nothing: how many frames this machine draws at most. */
const box = document.createElement('div')
box.style.cssText = 'block-size: 480px; overflow: auto'
const content = document.createElement('div')
content.style.blockSize = '30000px'
content.style.inlineSize = '6000px'
box.append(content)
document.body.append(box)
performance.mark('stock-shown')
