/**
 * How the report looks in print, as Typst functions; what people wrote comes in as strings, in typst.ts.
 * Colours are those of the page. Heads are real heads, so that readers jump by them.
 */
export const TYPST_STYLE = `
#let ink = rgb("#181c23")
#let grey = rgb("#4e545e")
#let hair = rgb("#d9dce2")
#let rule = rgb("#30363f")
#let tint = rgb("#f3f4f6")

#let ficha(title: "", name: "", lines: (), running: "", body) = {
  set document(title: name + " · " + title, author: lines.slice(0, calc.min(1, lines.len())), date: none)
  set page(
    paper: "a4",
    margin: (x: 18mm, top: 22mm, bottom: 20mm),
    header: context if here().page() > 1 {
      set text(7.5pt, fill: grey)
      block(width: 100%, stroke: (bottom: 0.5pt + hair), inset: (bottom: 4pt), running)
    },
    footer: context {
      set text(7.5pt, fill: grey)
      grid(columns: (1fr, auto), title, [Página #here().page() de #counter(page).final().first()])
    },
  )
  // Letters of Mapuzugun (ḻ ṉ ṯ), arrows and marks pasted from Word are in the second only.
  set text(font: ("IBM Plex Sans", "DejaVu Sans"), size: 9.5pt, lang: "es", region: "CL", fill: ink, number-type: "lining", number-width: "tabular")
  set par(leading: 0.62em, spacing: 0.9em)
  set list(marker: text(fill: grey)[•], indent: 0pt, body-indent: 0.5em, spacing: 0.55em)
  set enum(indent: 0pt, body-indent: 0.5em, spacing: 0.5em)
  // A line may break at an empty box, too; a zero width space would come along with an address that somebody copies.
  show "\u{200b}": box()
  show heading: set text(hyphenate: false)
  show heading.where(level: 1): set text(17pt, weight: 600)
  show heading.where(level: 1): set block(above: 0.6em, below: 0.55em)
  show heading.where(level: 2): set text(11.5pt, weight: 600)
  show heading.where(level: 2): it => block(above: 2.2em, below: 1em, width: 100%, stroke: (bottom: 0.75pt + rule), inset: (bottom: 4pt), sticky: true, it.body)
  let small = heading.where(level: 3).or(heading.where(level: 4))
  show small: set text(9.5pt, weight: 600)
  show small: set block(above: 1.5em, below: 0.6em)
  block(width: 100%, stroke: (bottom: 1.5pt + rule), inset: (bottom: 9pt), {
    text(8pt, weight: 600, tracking: 0.02em, title)
    heading(level: 1, name)
    set text(fill: grey)
    lines.join(linebreak())
  })
  body
}

#let flow(texts) = texts.map(par).join()
#let named(level, title, body) = block(above: 1em, below: 1em, grid(
  columns: (29%, 1fr), column-gutter: 10pt,
  { show heading: set block(above: 0pt, below: 0pt); heading(level: level, title) },
  body,
))
#let stacked(level, title, body) = { heading(level: level, title); body }
#let marked(notes, marks) = {
  set text(7.5pt, fill: grey)
  set par(leading: 0.5em)
  block(above: 0.6em, below: 1.4em, enum(numbering: n => marks.at(n - 1), ..notes))
}
#let remarks(notes) = { set text(8.5pt, fill: grey); notes.map(par).join() }
#let key(svg) = pdf.artifact(box(image(bytes(svg), format: "svg", width: 6.5pt), baseline: 0.5pt)) + h(3.5pt)
#let chart((svg, said), table, beside: true, noted: false) = {
  let drawing = image(bytes(svg), format: "svg", alt: said, width: 88mm)
  if beside { block(above: 0.8em, below: 1em, breakable: false, sticky: noted, grid(columns: (88mm, 1fr), column-gutter: 20pt, drawing, table)) } else {
    block(above: 0.6em, below: 0.5em, sticky: true, drawing)
    table
  }
}

// Lines that begin with a bullet are a list, so that what wraps hangs under its words.
#let said(text) = {
  let bullet = "• "
  let lines = text.split("\\n")
  if not lines.any(line => line.starts-with(bullet)) { return text }
  set par(spacing: 0.5em)
  set list(spacing: 0.5em, body-indent: 0.4em)
  lines.map(line => if line.starts-with(bullet) { list.item(line.slice(bullet.len())) } else { par(line) }).join()
}
#let ledger(size: 8.5pt, widths: (), figures: (), heads: (), totals: (), titles: (), tall: (), rows: (), whole: false, noted: false) = {
  set text(size, hyphenate: false)
  set par(leading: 0.5em)
  let grouped = heads.any(one => "rowspan" in one)
  let top = if grouped { 2 } else { 1 }
  show table.cell: it => if it.y < top { set text(weight: 600); it } else { it }
  let side(x) = if x in figures { right } else { left }
  let head(one) = table.cell(
    colspan: one.at("colspan", default: 1),
    rowspan: one.at("rowspan", default: 1),
    align: if "colspan" in one { center + bottom } else { auto },
    stroke: if "colspan" in one { (bottom: 0.5pt + hair) } else { (bottom: 0.75pt + rule) },
    { if "key" in one { key(one.key) }; one.text },
  )
  let cell(y, x, text) = {
    let bold = y in totals
    table.cell(
      breakable: y in tall,
      stroke: if bold and (y - 1) not in totals { (top: 0.75pt + rule, bottom: 0.5pt + hair) } else { (bottom: 0.5pt + hair) },
      { set std.text(weight: 600) if bold or y in titles; said(text) },
    )
  }
  block(above: 0.5em, below: 0.9em, breakable: not whole, sticky: noted, table(
    columns: widths,
    inset: (x: 0.5em, y: 0.42em),
    stroke: none,
    fill: (x, y) => if y < top { tint },
    align: (x, y) => side(x) + (if y < top { bottom } else { std.top }),
    table.header(..heads.map(head)),
    ..rows.enumerate().map(((y, row)) => row.enumerate().map(((x, text)) => cell(y, x, text))).flatten(),
  ))
}
`
