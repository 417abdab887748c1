// Package report prints a study: as an Excel workbook to work on, as an HTML
// page to read, and as data files.
//
// It computes nothing. A number that is not in the study cannot be printed,
// and all prints are made from the same tables. What is printed holds no path,
// user or time of the machine, and the same study gives the same bytes.
package report
