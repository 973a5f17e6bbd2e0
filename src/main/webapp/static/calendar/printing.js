/** On paper nothing scrolls: while the page is printed, the grid is as high as what is in it. */

/**
 * @param {import('fullcalendar').Calendar} grid
 * @param {() => void} redraw
 */
export function fitToPaper(grid, redraw) {
  addEventListener('beforeprint', () => show(grid, 'auto', false, redraw));
  addEventListener('afterprint', () => show(grid, '100%', true, redraw));
}

/**
 * @param {import('fullcalendar').Calendar} grid
 * @param {string} height
 * @param {boolean} shortened whether days with many entries end in "+3 more"
 * @param {() => void} redraw
 */
function show(grid, height, shortened, redraw) {
  grid.batchRendering(() => {
    grid.setOption('height', height);
    grid.setOption('dayMaxEvents', shortened);
  });
  redraw();
}
