export { HeadFreshness } from './head-freshness.tsx'
export { MatrixSection } from './matrix-section.tsx'
export { VariationsSection } from './variations-section.tsx'
