/**
 * Where readers report an error in a text: an address with `{title}` and `{body}` in it, of an issue tracker or a mailbox, as
 * `REPORT_ADDRESS='mailto:editor@example.org?subject={title}&body={body}' npm run build` gives it. Empty where there is none.
 */
export const reportAddress = process.env['REPORT_ADDRESS'] ?? '';
