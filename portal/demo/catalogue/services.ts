import { gallery, type ProductSpec, service } from '../spec.ts'

/** Services: no stock of any kind, and mostly no picture. */
export const services: readonly ProductSpec[] = [
  service({ id: 1320, name: 'Delivery within the town', section: 55, article: 'SRV-DEL' }),
  service({
    id: 1321,
    name: 'Assembly of furniture',
    section: 55,
    article: 'SRV-ASM',
    pictures: gallery('screwdrivers', { 1: { name: 'assembly.jpg' } }),
  }),
  service({
    id: 1322,
    name: 'Гравировка, до 20 знаков',
    section: 55,
    article: 'SRV-ГРАВ',
    pictures: gallery('mug-white').slice(1),
  }),
  service({
    id: 1323,
    name: 'Gift wrapping (Christmas only)',
    section: 55,
    article: 'SRV-WRAP',
    active: 'N',
  }),
]
