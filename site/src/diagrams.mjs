// A fence of Mermaid becomes a drawing; see theme/Diagram.vue. Without JavaScript its text is shown.

/** Teaches Markdown-It to hand fences of Mermaid to the component. */
export function diagrams(md) {
  const fence = md.renderer.rules.fence
  md.renderer.rules.fence = (tokens, i, ...rest) =>
    tokens[i].info.trim() === 'mermaid'
      ? `<Diagram source="${encodeURIComponent(tokens[i].content.trim())}" />`
      : fence(tokens, i, ...rest)
}
