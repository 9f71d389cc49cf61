import { describe, expect, it } from 'vitest'
import { html, jsonScript } from './html.ts'

describe('a page template', () => {
  it('escapes texts and attributes', () => {
    const name = `<img src=x onerror="alert('&')">`
    expect(html`<a title="${name}">${name}</a>`.text).toBe(
      '<a title="&lt;img src=x onerror=&quot;alert(&#039;&amp;&#039;)&quot;&gt;">' +
        '&lt;img src=x onerror=&quot;alert(&#039;&amp;&#039;)&quot;&gt;</a>',
    )
  })

  it('puts in templates as they are, joins lists, and leaves nothing for what is not there', () => {
    const items = ['a', '<'].map((text) => html`<li>${text}</li>`)
    expect(html`<ul>${items}</ul>${false}${null}${undefined}${0}`.text).toBe(
      '<ul><li>a</li><li>&lt;</li></ul>0',
    )
  })

  it('cannot be left by JSON inside a script', () => {
    const value = { name: '</script><script>alert(1)</script>' }
    const { text } = jsonScript('config', value)
    expect(text.match(/<\/script>/g)).toHaveLength(1)
    expect(JSON.parse(text.replace(/^<[^>]*>/, '').replace(/<\/script>$/, ''))).toEqual(value)
  })
})
