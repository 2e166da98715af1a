import type { Quantity } from './quantity.ts';

/** A value and what it measures. */
export interface MeasuredValue extends Pick<
  Quantity,
  'start' | 'end' | 'comparator' | 'targetValue' | 'unitOfMeasure'
> {
  quote: string;
  subject: string | null;
  scope: string | null;
}

/** Whether a value is a share: 70%. */
export function isShare({ unitOfMeasure }: Pick<Quantity, 'unitOfMeasure'>): boolean {
  return unitOfMeasure === '%';
}
