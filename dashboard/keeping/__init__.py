"""All of the dashboard that reaches the pipeline: files tried and loaded, sheets explained, cells corrected, owners asked, contacts logged, words confirmed."""
