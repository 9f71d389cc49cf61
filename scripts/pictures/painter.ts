/**
 * Runs in the browser: draws one shot with WebGL2, tile by tile (no draw call takes seconds, a large
 * picture needs no large frame buffer), and encodes it. `render.ts` hands it over as a script.
 */
export interface PaintJob {
  shader: string
  width: number
  height: number
  /** The encoded picture is this many times larger than what is drawn. */
  enlarged: number
  mime: string
  quality: number
  numbers: Record<string, number[]>
  integers: Record<string, number>
}

const TILE = 256
const CORNERS = '#version 300 es\nin vec2 corner; void main() { gl_Position = vec4(corner, 0, 1); }'

function compile(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader {
  const shader = gl.createShader(kind)
  if (!shader) throw new Error('The browser lost its WebGL context')
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
    throw new Error(gl.getShaderInfoLog(shader) ?? 'no log')
  return shader
}

interface Studio {
  gl: WebGL2RenderingContext
  canvas: HTMLCanvasElement
  shader: string
  program: WebGLProgram
}

let studio: Studio | undefined

function open(source: string): Studio {
  if (studio?.shader === source) return studio
  const canvas =
    studio?.canvas ?? Object.assign(document.createElement('canvas'), { width: TILE, height: TILE })
  const gl =
    studio?.gl ?? canvas.getContext('webgl2', { preserveDrawingBuffer: true, premultipliedAlpha: true })
  if (!gl) throw new Error('This browser has no WebGL2')
  if (!studio) prepare(gl)
  else gl.deleteProgram(studio.program)
  const program = gl.createProgram()
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, CORNERS))
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, source))
  gl.bindAttribLocation(program, 0, 'corner')
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(gl.getProgramInfoLog(program) ?? 'no log')
  studio = { gl, canvas, shader: source, program }
  return studio
}

/** One quad, and a texture two pixels larger than a tile for the first pass. */
function prepare(gl: WebGL2RenderingContext): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, TILE + 2, TILE + 2)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
}

function enlarge(picture: OffscreenCanvas, times: number): OffscreenCanvas {
  if (times === 1) return picture
  const large = new OffscreenCanvas(picture.width * times, picture.height * times)
  const pen = large.getContext('2d')
  if (!pen) throw new Error('This browser cannot draw on a canvas')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, large.width, large.height)
  return large
}

/** Draws the job and gives the encoded picture as base64. */
export async function paint(job: PaintJob): Promise<string> {
  const { gl, canvas, program } = open(job.shader)
  const uniform = (name: string) => gl.getUniformLocation(program, name)
  // biome-ignore lint/correctness/useHookAtTopLevel: the name is WebGL's, it is no React hook.
  gl.useProgram(program)
  for (const [name, values] of Object.entries(job.numbers)) {
    if (values.length === 1) gl.uniform1fv(uniform(name), values)
    else if (values.length === 2) gl.uniform2fv(uniform(name), values)
    else gl.uniform3fv(uniform(name), values)
  }
  for (const [name, value] of Object.entries(job.integers)) gl.uniform1i(uniform(name), value)
  gl.uniform2f(uniform('uSize'), job.width, job.height)

  const texture = gl.getParameter(gl.TEXTURE_BINDING_2D) as WebGLTexture
  const first = gl.createFramebuffer()
  const picture = new OffscreenCanvas(job.width, job.height)
  const pen = picture.getContext('2d')
  if (!pen) throw new Error('This browser cannot draw on a canvas')
  for (let y = 0; y < job.height; y += TILE) {
    for (let x = 0; x < job.width; x += TILE) {
      const width = Math.min(TILE, job.width - x)
      const height = Math.min(TILE, job.height - y)
      gl.uniform2f(uniform('uOrigin'), x, y)
      gl.bindTexture(gl.TEXTURE_2D, null)
      gl.bindFramebuffer(gl.FRAMEBUFFER, first)
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
      gl.viewport(0, 0, width + 2, height + 2)
      gl.uniform1i(uniform('uPass'), 0)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      gl.bindFramebuffer(gl.FRAMEBUFFER, null)
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.viewport(0, 0, width, height)
      gl.uniform1i(uniform('uPass'), 1)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      // WebGL counts rows from below, the picture from above.
      pen.drawImage(canvas, 0, TILE - height, width, height, x, job.height - y - height, width, height)
    }
  }
  gl.deleteFramebuffer(first)
  const blob = await enlarge(picture, job.enlarged).convertToBlob({ type: job.mime, quality: job.quality })
  if (blob.type !== job.mime) throw new Error(`This browser cannot write ${job.mime}`)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  for (let i = 0; i < bytes.length; i += 32768) binary += String.fromCharCode(...bytes.subarray(i, i + 32768))
  return btoa(binary)
}
