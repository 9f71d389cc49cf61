import { describe, expect, it } from 'vitest'
import { richText } from './rich-text.ts'

const page = new URL('http://127.0.0.1:8024/shop/catalog/24/product/102/')
const shown = (markup: string) => richText(markup, page).text

describe('markup of a property', () => {
  it.each([
    [
      '<a href="/marketplace/view/x/?params[productId]=1">Stock</a>',
      '<a href="/marketplace/view/x/?params[productId]=1">Stock</a>',
    ],
    [
      'See <A class=x HREF=https://a.example/b>here</A>, or <br/>there',
      'See <a href="https://a.example/b">here</a>, or <br>there',
    ],
    ["<a href='/x?a=1&amp;b=2'>a &amp; b</a>", '<a href="/x?a=1&amp;b=2">a &amp; b</a>'],
    ['5 < 6 &lt;b&gt; &#1073;&#x431;', '5 &lt; 6 &lt;b&gt; бб'],
    ['<a href="/x">open', '<a href="/x">open</a>'],
    ['<a href="/x"><b>bold</b></a>', '<a href="/x">bold</a>'],
    ['<a href="/x">one<a href="/y">two</a>', '<a href="/x">one</a><a href="/y">two</a>'],
  ])('%s', (markup, html) => {
    expect(shown(markup)).toBe(html)
  })

  it.each([
    ['<script>alert(1)</script>', 'alert(1)'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<a href=" java\nscript:alert(1)">x</a>', 'x'],
    ['<a href="&#106;avascript:alert(1)">x</a>', 'x'],
    ['<a href="data:text/html,x">x</a>', 'x'],
    ['<a href="/x" onclick="alert(1)">x</a>', '<a href="/x">x</a>'],
    ['<a href="/x&quot; onclick=&quot;alert(1)">x</a>', '<a href="/x&quot; onclick=&quot;alert(1)">x</a>'],
    ['<!-- <a href="/x"> -->y', 'y'],
    ['<<b>script>z', '&lt;script&gt;z'],
  ])('%s does no harm', (markup, html) => {
    expect(shown(markup)).toBe(html)
  })
})
