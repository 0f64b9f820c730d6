/** With a layer per row a key paints its row and not the table. */
export const TABLE_STYLE =
  'table{border-collapse:collapse;font:13px system-ui}tr{position:relative}td,th{border-bottom:1px solid #ddd;padding:0 6px;height:24px}input{width:80px;text-align:right}'

/** The floor: a table of the same size in plain HTML, its totals kept by a plain loop. */
export const plainPage = (
  rows: number,
  columns: number,
): string => `<!doctype html><html lang="es"><meta charset="utf-8">
<style>${TABLE_STYLE}</style>
<table><thead><tr><th></th>${'<th>Gasto</th>'.repeat(columns)}<th>Total</th></tr></thead><tbody>
${Array.from({ length: rows }, (_, row) => `<tr><th>Componente ${row + 1}</th>${Array.from({ length: columns }, (_, column) => `<td><input name="c-${row}-${column}" value="${1000 + row * 7 + column}"></td>`).join('')}<td class="total"></td></tr>`).join('')}
</tbody><tfoot><tr><th>Total</th>${'<td class="sum"></td>'.repeat(columns)}<td></td></tr></tfoot></table>
<script>
const rows=[...document.querySelectorAll('tbody tr')].map(r=>({inputs:[...r.querySelectorAll('input')],total:r.querySelector('.total')}))
const sums=[...document.querySelectorAll('.sum')]
const count=()=>{rows.forEach(r=>{r.total.textContent=r.inputs.reduce((a,i)=>a+Number(i.value.replaceAll('.','')||0),0)});sums.forEach((s,c)=>{s.textContent=rows.reduce((a,r)=>a+Number(r.inputs[c].value.replaceAll('.','')||0),0)})}
document.addEventListener('input',count);count()
</script></html>`
