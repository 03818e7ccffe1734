export {
  type PlateauScan,
  plateauVerdicts,
  type ScanEvidence,
  type ScanFinding,
  type ScanRow,
  scanFinding,
  scanPlateaus,
} from '../scan/index.ts';
