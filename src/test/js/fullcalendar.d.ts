/** The part of FullCalendar's browser build that the calendar page uses. */
declare module 'fullcalendar' {
  interface ViewApi { type: string; title: string; activeStart: Date; activeEnd: Date }
  interface EventApi { id: string; title: string; allDay: boolean; start: Date | null; end: Date | null }
  interface EventInput { [option: string]: unknown; id: string; title: string; allDay: boolean; start: string; end: string }
  interface EventHandle { remove(): void }
  interface DatesSetArg { view: ViewApi }
  interface SelectArg { start: Date; end: Date; allDay: boolean; jsEvent: UIEvent | null }
  interface DateClickArg { date: Date; allDay: boolean; dayEl: HTMLElement; jsEvent: UIEvent }
  interface EventClickArg { event: EventApi; el: HTMLElement; jsEvent: UIEvent }
  interface MoreLinkArg { date: Date; jsEvent: UIEvent }
  interface EventChangeArg { event: EventApi; revert(): void }
  interface EventDropArg extends EventChangeArg { jsEvent: MouseEvent }
  interface EventReceiveArg extends EventChangeArg { draggedEl: HTMLElement }
  interface EventContentArg { event: EventApi; timeText: string; view: ViewApi }
  interface EventMountArg { event: EventApi; el: HTMLElement; view: ViewApi }
  interface Options {
    [option: string]: unknown;
    events?: (range: unknown, done: (events: EventInput[]) => void) => void;
    now?: () => string;
    moreLinkText?: (count: number) => string;
    moreLinkDidMount?: (link: { el: HTMLElement }) => void;
    eventDrop?: (drop: EventDropArg) => void;
    eventResize?: (resize: EventDropArg) => void;
    eventContent?: (face: EventContentArg) => unknown;
    eventDidMount?: (face: EventMountArg) => void;
  }
  class Draggable {
    constructor(element: HTMLElement, options: {
      itemSelector: string, longPressDelay: number,
      eventData: (item: HTMLElement) => { title: string, duration?: string },
    });
  }
  class Calendar {
    constructor(element: HTMLElement, options: Options);
    readonly view: ViewApi;
    render(): void;
    prev(): void;
    next(): void;
    today(): void;
    changeView(view: string): void;
    gotoDate(day: string): void;
    batchRendering(change: () => void): void;
    getDate(): Date;
    select(selection: { start: string; end: string; allDay: boolean }): void;
    unselect(): void;
    refetchEvents(): void;
    addEvent(event: EventInput): EventHandle | null;
    setOption(name: string, value: unknown): void;
  }
}

declare const FullCalendar: typeof import('fullcalendar');
