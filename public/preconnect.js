// Opens the connection to the portal while the app's own code still loads: the frame's name begins with the portal's
// host and whether it speaks TLS. Apart from that code, because it must run before it; inline scripts are refused.
{
  const [, host, isSecure] = /^([\w.-]+(?::\d+)?)\|([01])\|/.exec(window.name) ?? []
  if (host) {
    const link = document.createElement('link')
    link.rel = 'preconnect'
    link.href = `${isSecure === '1' ? 'https' : 'http'}://${host}`
    // REST requests carry no cookies, and a browser keeps such connections apart.
    link.crossOrigin = 'anonymous'
    document.head.append(link)
  }
}
