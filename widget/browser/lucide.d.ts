/** One icon of the set as data; the package describes only the whole set, which no page should load. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const shapes: readonly (
    | readonly ['path', { readonly d: string }]
    | readonly ['circle', Readonly<Record<'cx' | 'cy' | 'r', string>>]
    | readonly ['line', Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', string>>]
    | readonly ['rect', Readonly<Record<'x' | 'y' | 'width' | 'height', string>> & { readonly rx?: string }]
  )[];
  export default shapes;
}
