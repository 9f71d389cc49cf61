/** From this many lines on, only those in view are drawn: drawing a few hundred takes longer than a person's patience. */
export const WINDOW_FROM = 60
