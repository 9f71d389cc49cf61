import type { Store } from '../world/types.ts'

/** The warehouse that was closed (inactive); its rows are still there. */
const closedWarehouseId = 25

/**
 * The 24 working warehouses of the demo portal and a closed one. Towns and streets are invented, telephone
 * numbers come from ranges kept for fiction (+1 555 01xx, +44 1632 960xxx, +7 000), mail goes to
 * `.example`. The coordinates lie on the Dogger Bank in the North Sea, where nobody keeps a warehouse.
 */
export const warehouses: readonly Store[] = [
  store(1, {
    title: 'Central warehouse',
    address: '1 Foundry Road, Harrowmere',
    description: 'Gates 1 to 6. Ring at the office before loading.',
    phone: '+1 555 0101',
    schedule: 'Mon–Fri 07:00–19:00, Sat 08:00–14:00',
    email: 'central@harrowmere.example',
    gps: [54.7312, 2.3155],
    xmlId: 'WH-CENTRAL',
    code: 'central',
    sort: 10,
  }),
  store(2, {
    title: 'Riverside depot',
    address: '48 Barge Street, Harrowmere',
    phone: '+1 555 0102',
    schedule: 'Mon–Fri 08:00–17:00',
    email: 'riverside@harrowmere.example',
    gps: [54.7198, 2.3402],
    code: 'riverside',
  }),
  store(3, {
    title: 'Showroom on Market Square',
    address: '5 Market Square, Fennimore',
    description: 'Shop: customers collect here.',
    phone: '+1 555 0103',
    schedule: 'Every day 10:00–20:00',
    email: 'showroom@fennimore.example',
    gps: [54.8021, 2.4127],
    xmlId: 'WH-SHOW',
    code: 'showroom',
    sort: 20,
    issuingCenter: 'Y',
  }),
  store(4, {
    title: 'Склад «Северный»',
    address: 'г. Верхнереченск, ул. Паровозная, д. 14, стр. 2',
    description: 'Въезд со двора.',
    phone: '+7 000 555-01-04',
    schedule: 'Пн–Пт 09:00–18:00, перерыв 13:00–14:00',
    email: 'sever@sklad.example',
    gps: [55.1044, 2.6013],
  }),
  store(5, {
    title: 'Harbour cold store',
    address: 'Pier 9, Saltwick',
    description: 'Kept at 4 °C. Bring a jacket.',
    phone: '+44 1632 960105',
    schedule: 'Mon–Sat 05:00–13:00',
    gps: [54.6675, 2.1189],
    code: 'cold',
  }),
  // No title: the portal shows the address instead.
  store(6, {
    title: null,
    address: 'Unit 7, Kiln Lane, Brackwater',
    phone: '+1 555 0106',
    gps: [54.9102, 2.2256],
  }),
  store(7, {
    title: 'مستودع الميناء الشرقي',
    address: 'رصيف ١٢، ميناء الرمل',
    phone: '+1 555 0107',
    schedule: 'الأحد–الخميس 08:00–16:00',
    gps: [54.5513, 2.7741],
  }),
  store(8, {
    title: 'Depot <b>East</b> & Sons "7/24"',
    address: '200 Tannery <i>Row</i>, Oxbarrow & Lyde',
    description: '<script>alert("warehouse")</script>',
    phone: '+1 555 0108 <ext. 4>',
    schedule: 'Mon–Fri &amp; bank holidays',
    email: 'east&sons@oxbarrow.example',
    gps: [54.8467, 2.9034],
  }),
  store(9, {
    title:
      'Shared regional distribution centre of the three eastern branches, hall C, mezzanine level, aisles 14 to 38, entrance through the gatehouse on the far side of the railway line',
    address:
      'Hall C, Gatehouse 3, Upper Great Eastern Distribution Park, Long Embankment Road 1187–1203, Maplefold-under-Wychell',
    phone: '+44 1632 960109',
    schedule:
      'Mon 06:00–22:00, Tue 06:00–22:00, Wed 06:00–20:00, Thu 06:00–22:00, Fri 06:00–18:00, Sat by appointment, Sun closed; stocktaking on the last working day of the month',
    email: 'hall-c.gatehouse-three.upper-great-eastern-distribution-park@maplefold.example',
    gps: [54.9871, 3.0119],
  }),
  store(10, {
    title: 'Airport pick-up point',
    address: 'Arrivals hall, Linden Airfield',
    phone: '+1 555 0110',
    schedule: '24/7',
    gps: [54.6239, 2.5508],
    issuingCenter: 'Y',
  }),
  store(11, {
    title: 'North depot',
    address: '3 Windmill Hill, Coldharbour',
    phone: '+1 555 0111',
    gps: [55.2101, 2.401],
  }),
  store(12, {
    title: 'South depot',
    address: '77 Orchard Way, Merrowdown',
    phone: '+1 555 0112',
    gps: [54.402, 2.3987],
  }),
  store(13, {
    title: 'Quarry yard',
    address: 'Old Quarry Track, Slatewell',
    description: 'Open air: bricks, tiles, ladders.',
    phone: '+44 1632 960113',
    schedule: 'Mon–Fri 07:00–15:30',
    gps: [54.4588, 2.1003],
  }),
  store(14, {
    title: 'Old mill',
    address: '12 Millrace, Fennimore',
    gps: [54.8093, 2.4399],
    schedule: 'Tue, Thu 09:00–12:00',
  }),
  store(15, {
    title: 'Outlet',
    address: '9 Station Arcade, Fennimore',
    phone: '+1 555 0115',
    schedule: 'Mon–Sat 11:00–19:00',
    gps: [54.7997, 2.4218],
    issuingCenter: 'Y',
  }),
  store(16, {
    title: 'Returns and repairs',
    address: '1 Foundry Road, back yard, Harrowmere',
    description: 'Goods here are not for sale before they are checked.',
    email: 'repairs@harrowmere.example',
    gps: [54.7315, 2.3161],
    // An empty sort travels as null and stands first in an ascending list.
    sort: 0,
  }),
  store(17, {
    title: 'Trade counter',
    address: '60 Cooper’s Alley, Oxbarrow',
    phone: '+1 555 0117',
    schedule: 'Mon–Fri 06:30–16:00',
    gps: [54.8502, 2.8911],
    issuingCenter: 'Y',
  }),
  // A van has neither address nor place.
  store(18, { title: 'Delivery van 1', address: '', phone: '+1 555 0118' }),
  store(19, {
    title: 'Consignment: Bellhouse Hotel',
    address: 'Bellhouse Hotel, service entrance, Lakeview',
    email: 'housekeeping@bellhouse.example',
    gps: [54.5902, 2.642],
  }),
  // On the meridian: the zero travels as null, and half a position must not become a map link.
  store(20, {
    title: 'Garden centre',
    address: 'Meridian Way, Thornacre',
    phone: '+44 1632 960120',
    schedule: 'March–October, every day 09:00–18:00',
    gps: [54.93, 0],
  }),
  store(21, {
    title: 'Склад № 21 (экспорт)',
    address: 'пос. Заозёрный, Складской пр-д, д. 3А',
    phone: '+7 000 555-01-21',
    gps: [55.3011, 2.8092],
  }),
  store(22, {
    title: 'Lager Süd',
    address: 'Gießereistraße 8, Niederfelden',
    phone: '+1 555 0122',
    schedule: 'Mo–Fr 08:00–16:30 Uhr',
    gps: [54.3201, 2.505],
  }),
  store(23, { title: 'Overflow store', address: '1 Airfield Road, hangar 2, Linden', gps: [54.621, 2.5631] }),
  store(24, {
    title: 'Island shop',
    address: 'Ferry Quay, St. Orrin',
    phone: '+44 1632 960124',
    schedule: 'When the ferry is in',
    gps: [55.402, 1.9876],
    issuingCenter: 'Y',
  }),
  {
    ...store(closedWarehouseId, {
      title: 'Old town shop (closed)',
      address: '22 Chandler Street, Harrowmere',
      description: 'Lease ended in January.',
      gps: [54.7288, 2.3294],
    }),
    active: 'N',
  },
]

interface StoreDescription {
  title: string | null
  address: string
  description?: string
  phone?: string
  schedule?: string
  email?: string
  xmlId?: string
  code?: string
  /** Latitude and longitude. */
  gps?: readonly [number, number]
  sort?: number
  issuingCenter?: 'Y'
}

function store(id: number, about: StoreDescription): Store {
  const day = String(id).padStart(2, '0')
  return {
    id,
    title: about.title,
    active: 'Y',
    address: about.address,
    description: about.description ?? null,
    phone: about.phone ?? null,
    schedule: about.schedule ?? null,
    email: about.email ?? null,
    xmlId: about.xmlId ?? null,
    code: about.code ?? null,
    gpsN: about.gps?.[0] ?? null,
    gpsS: about.gps?.[1] ?? null,
    sort: about.sort ?? 100,
    issuingCenter: about.issuingCenter ?? 'N',
    dateCreate: `2025-01-${day}T09:00:00+02:00`,
    dateModify: `2026-03-${day}T16:30:00+02:00`,
  }
}
