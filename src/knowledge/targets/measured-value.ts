import { isMatch } from '../../text/match-pattern.ts';
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

const WORK = /视频|音频|作品|文档|文件|简介|说明|课例|实录|微课|课件|正文|文本|申报书|材料|报告|论文|图片/u;

/**
 * Whether a value says how long or large a work may be (作品视频时长不超过8分钟). Who puts works forward was said of their
 * number.
 */
export function isOfWork({
  unitOfMeasure,
  subject,
}: Pick<MeasuredValue, 'unitOfMeasure' | 'subject'>): boolean {
  return /^(?:分钟|秒|字|页|[KMG]B)/u.test(unitOfMeasure) && isMatch(WORK, subject);
}
