/**
 * What of a well-kept package is used, in a file of its own: a page that takes one method would keep statements of the package
 * otherwise, which does not say that they do nothing.
 */
export { median, medianAbsoluteDeviation, medianSorted, quantile } from 'simple-statistics';
