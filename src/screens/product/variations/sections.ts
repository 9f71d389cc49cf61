export { MatrixSection } from './matrix-section.tsx'
export { VariationsSection } from './variations-section.tsx'
