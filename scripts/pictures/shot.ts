/** One picture to take: which scene, how it is lit, where the camera stands. */
export interface Shot {
  slug: string
  scene: string
  /** Which of the scene's versions: `VARIANT` in its shader. */
  variant?: number
  format: 'jpg' | 'png' | 'webp'
  width: number
  height: number
  /** Drawn this many times smaller and then enlarged: for a picture that is wanted for its size. */
  enlarged?: number
  camera: Camera
  set: PhotoSet
  /** Degrees by which the product is turned on its spot (scenes that define TURNTABLE). */
  turn?: number
}

export interface Camera {
  /** Degrees around the product, 0 is its front; degrees above the floor; distance in scene units. */
  around: number
  above: number
  away: number
  /** The point in the middle of the picture. */
  at: [number, number, number]
  /** Tangent of half the vertical angle of view: 0.2 a portrait lens, 0.5 a wide one. */
  lens: number
}

/** The studio around the product. Colours are `#rrggbb`. */
export interface PhotoSet {
  /** Direction of the key light: degrees around relative to the camera, degrees above the floor. */
  key: [number, number]
  keyColour: string
  keyPower: number
  ambient: string
  ambientPower: number
  /** Softness of shadows: 0.05 sun, 0.6 a large softbox. */
  shadow: number
  pattern: 'none' | 'window' | 'leaves' | 'blinds'
  surface: 'paper' | 'boards' | 'linen' | 'stone' | 'parquet' | 'carpet' | 'workbench'
  floor: string
  wall: string
  /** The backdrop's colour towards the top. */
  high: string
  /** Distance of a wall with a skirting board; 0 is an endless sweep. */
  wallAt: number
  /** How much the floor mirrors, 0..1. */
  glossy: number
  /** No surroundings: a transparent picture with a shadow. */
  cut: boolean
  lamp?: { at: [number, number, number]; colour: string; power: number }
  exposure: number
}

const STUDIO: PhotoSet = {
  key: [-42, 48],
  keyColour: '#fff6ea',
  keyPower: 0.85,
  ambient: '#f2f5ff',
  ambientPower: 0.5,
  shadow: 0.28,
  pattern: 'none',
  surface: 'paper',
  floor: '#e9e6e1',
  wall: '#e9e6e1',
  high: '#f6f4f0',
  wallAt: 0,
  glossy: 0,
  cut: false,
  exposure: 1,
}

/** A sweep of coloured paper. */
export function sweep(floor: string, high: string, rest: Partial<PhotoSet> = {}): PhotoSet {
  return { ...STUDIO, floor, wall: floor, high, ...rest }
}

/** A floor or table top of some material before a backdrop. */
export function table(
  surface: PhotoSet['surface'],
  floor: string,
  wall: string,
  rest: Partial<PhotoSet> = {},
): PhotoSet {
  return { ...STUDIO, surface, floor, wall, high: wall, ...rest }
}

/** A room: boards or parquet and a painted wall. */
export function room(
  surface: PhotoSet['surface'],
  floor: string,
  wall: string,
  wallAt: number,
  rest: Partial<PhotoSet> = {},
): PhotoSet {
  return { ...STUDIO, surface, floor, wall, high: wall, wallAt, ...rest }
}

/** Nothing but the product and its shadow. */
export function cutOut(rest: Partial<PhotoSet> = {}): PhotoSet {
  return { ...STUDIO, cut: true, ...rest }
}
