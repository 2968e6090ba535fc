"""The sample exports of data/sample: real facts and marked inventions, written as offices export them."""
